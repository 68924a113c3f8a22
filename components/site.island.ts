import { keepForOffline } from "./offline/register";

keepForOffline();
