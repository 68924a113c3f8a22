/** What a preview shows until the first of them is made. */
export function Waiting() {
  return (
    <html lang="zh-CN">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>正在准备预览</title>
        <link rel="stylesheet" href="/desk/assets/desk.css" />
      </head>
      <body>
        <main className="wrap py-8">
          <p role="status">正在准备预览：打开编辑台以后的第一次要半分钟左右，好了自己换上。</p>
        </main>
      </body>
    </html>
  );
}
