/** What newsrooms, agencies and offices are called that sign like people do: 编辑部, 本报评论部, 某某记者站. */
const ORGANIZATION =
  /^本报|(?:编辑部|评论部|采访部|专刊部|报社|通讯社|新华社|中新社|日报|晚报|早报|晨报|都市报|记者站|电视台|广播电台|编辑室|工作室|办公室|委员会|报道组|调查组|课题组|新闻中心|融媒体中心|融媒体|客户端)$/;

/** A signature as schema.org knows it: a person's, or that of an organization, which has no first name to invent. */
export type Agent = { "@type": "Organization"; name: string } | { "@type": "Person"; name: string };

export const agent = (name: string): Agent =>
  ORGANIZATION.test(name) ? { "@type": "Organization", name } : { "@type": "Person", name };
