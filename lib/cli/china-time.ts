export { chinaClock, chinaDay, chinaMinute } from "@/lib/records/china-time";
