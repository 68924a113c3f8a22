/** What the address with the ticket shows, for a moment: its script keeps the token and goes on to the desk. */
export function Entering({ token }: { token: string }) {
  return (
    <html lang="zh-CN">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="desk-token" content={token} />
        <title>编辑台</title>
        <link rel="stylesheet" href="/desk/assets/desk.css" />
        <script type="module" src="/desk/assets/enter.js" />
      </head>
      <body>
        <main className="wrap py-8">
          <p>正在打开编辑台……</p>
          <noscript>
            <p className="py-4 text-accent">
              编辑台要用 JavaScript：在浏览器的设置里允许它，再重新打开编辑台。
            </p>
          </noscript>
        </main>
      </body>
    </html>
  );
}
