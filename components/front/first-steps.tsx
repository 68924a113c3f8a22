/** What stands on the front page of a site that has no story yet: how the first one gets there. */
export function FirstSteps() {
  // No list, and no utility that other parts of the front page do not have: its styles would be every front page's.
  return (
    <div className="py-16">
      <p className="font-song text-[1.375rem]">还没有报道。接下来三步：</p>
      <p className="mt-7">
        1. 加内容：导入一个版面 <code>npm run import -- 版面.pdf</code>，或新建一篇稿件{" "}
        <code>npm run new -- "标题"</code>。
      </p>
      <p className="mt-7">
        2. 检查：<code>npm run check</code> 说哪里有错、怎么改；<code>npm run dev</code>{" "}
        看效果，草稿也看得到。
      </p>
      <p className="mt-7">
        3. 发布：<code>npm run build</code>。站名、网址和栏目在 <code>content/site.yml</code>。
      </p>
      <p className="mt-7">
        手册是 content/README.md；内容在别的文件夹里的，每条命令后面加上 --content 文件夹。
      </p>
    </div>
  );
}
