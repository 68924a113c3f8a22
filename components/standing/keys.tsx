import type { ReactNode } from "react";
import { urls } from "@/lib/site/urls";

/** What works with keys, settings and voices. */
export function Keys() {
  return (
    <>
      <p>
        所有链接和按钮都能用 Tab 键依次走到，用回车键打开；每页的第一站是“跳到正文”。浏览器支持脚本时还有：
      </p>
      <table className="my-3">
        <thead>
          <tr>
            <th scope="col">按键</th>
            <th scope="col">作用</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>
              <Key>/</Key>
            </td>
            <td>搜索</td>
          </tr>
          <tr>
            <td>
              <Key>j</Key>、<Key>k</Key>
            </td>
            <td>下一篇、上一篇</td>
          </tr>
          <tr>
            <td>
              <Key>↓</Key>、<Key>↑</Key>
            </td>
            <td>
              在<a href={urls.search()}>搜索</a>的结果之间移动
            </td>
          </tr>
          <tr>
            <td>
              <Key>?</Key>
            </td>
            <td>按键说明</td>
          </tr>
        </tbody>
      </table>
      <p>
        报道页的“阅读设置”可以选文字的大小、深浅和字体，“朗读”逐段读出正文；两者都要用脚本，浏览器做不到的就不出现。
      </p>
    </>
  );
}

const Key = ({ children }: { children: ReactNode }) => (
  <kbd className="inline-block min-w-[1.75em] border border-rule px-[0.375em] text-center [font:inherit]">
    {children}
  </kbd>
);
