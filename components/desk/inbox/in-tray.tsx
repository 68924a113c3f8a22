import { type ImportReport, Reports } from "./report";

/** 收件: files are dropped here. */
export function InTray({ reports, accepts }: { reports: readonly ImportReport[]; accepts: string }) {
  return (
    <div className="max-w-240 mx-auto">
      <header className="title">
        <h1>收件</h1>
        <p className="quiet">
          整版的 PDF、图片、识别结果、文字，单篇的 Word 稿和网页，几个文件或整个文件夹，拖到这一页上就导入。
        </p>
      </header>
      <form
        id="tray"
        data-kept=""
        className="group mt-6 border border-dashed border-quiet data-over:border-accent data-over:bg-wash"
      >
        <p className="pt-10 text-center font-song text-lg">拖到这里，或者选</p>
        <p className="flex flex-wrap justify-center gap-x-6">
          <label className="link cursor-pointer leading-[var(--spacing-target)] focus-within:outline-2 focus-within:outline-accent">
            文件
            <input type="file" name="files" multiple accept={accepts} className="sr-only" />
          </label>
          <label className="link cursor-pointer leading-[var(--spacing-target)] focus-within:outline-2 focus-within:outline-accent">
            文件夹
            <input type="file" name="folder" multiple className="sr-only" />
          </label>
        </p>
        <div className="flex flex-wrap items-end gap-x-6 gap-y-2 px-5 py-4">
          <Field name="date" label="日期" example="2024-06-23" width="w-36" />
          <Field name="page" label="版次" example="02" width="w-16" />
          <Field name="name" label="版名" example="要闻" width="w-28" />
          <label className="flex items-center gap-x-2 min-h-target">
            <input type="checkbox" name="force" />
            换下已有的
          </label>
          <p className="quiet basis-full">
            可以不填：日期和版次看文件名，再看版面的边上。版次、版名只用于一个文件。导入不在“撤销”里：导错了的，版面打开它移去，稿件到“稿件”里删去草稿；改好原件再拖的，勾上“换下已有的”。
          </p>
        </div>
      </form>
      <p id="importing" data-kept="" role="status" className="py-3 empty:hidden" />
      <progress
        id="progress"
        data-kept=""
        max={1}
        value={0}
        hidden
        className="w-full h-1 accent-accent"
        aria-label="导入"
      />
      <Reports reports={reports} />
    </div>
  );
}

interface FieldProps {
  name: string;
  label: string;
  example: string;
  width: string;
}

const Field = ({ name, label, example, width }: FieldProps) => (
  <label className="flex flex-col text-small">
    {label}
    <input
      name={name}
      placeholder={example}
      autoComplete="off"
      className={`num min-h-target border-b border-ink placeholder:text-quiet/60 ${width}`}
    />
  </label>
);
