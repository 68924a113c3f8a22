import type { ComponentProps, ReactNode } from "react";

const CONTROL = "w-full min-h-target px-3 py-2 bg-wash border-b border-rule focus:border-ink";

interface FieldProps {
  /** Of the control that it names. */
  id: string;
  label: string;
  /** What is to be known of it, in a few words. */
  note?: ReactNode;
  children: ReactNode;
  className?: string;
}

/** A control with its name above. */
export function Field({ id, label, note, children, className = "" }: FieldProps) {
  return (
    <div className={`min-w-0 ${className}`}>
      <label htmlFor={id} className="block quiet">
        {label}
      </label>
      {children}
      {note && <p className="quiet pt-1">{note}</p>}
    </div>
  );
}

/** A line of text, a date, a time. */
export const Input = ({ className = "", ...props }: ComponentProps<"input">) => (
  <input type="text" autoComplete="off" {...props} className={`${CONTROL} ${className}`} />
);

/** One of a few. */
export function Select({
  choices,
  value,
  ...props
}: { choices: readonly Choice[]; value: string } & Omit<ComponentProps<"select">, "value">) {
  const isKnown = choices.some((choice) => choice.value === value);
  return (
    <select {...props} defaultValue={value} className={CONTROL}>
      {!isKnown && <option value={value}>{value === "" ? "（未定）" : `${value}（没有这一个）`}</option>}
      {choices.map(({ value: own, label }) => (
        <option key={own} value={own}>
          {label}
        </option>
      ))}
    </select>
  );
}

export interface Choice {
  value: string;
  label: string;
}

/** A box to tick. */
export function Check({ label, note, ...props }: { label: string; note?: string } & ComponentProps<"input">) {
  return (
    <label className="inline-flex items-center gap-2 min-h-target pr-4">
      <input type="checkbox" {...props} className="size-5 accent-accent" />
      <span>{label}</span>
      {note && <span className="quiet">{note}</span>}
    </label>
  );
}

/** What is to be done with a press. `main`: the one that most press. */
export const Button = ({
  main = false,
  className = "",
  ...props
}: { main?: boolean } & ComponentProps<"button">) => (
  <button
    type="button"
    {...props}
    className={`px-4 border disabled:opacity-40 ${main ? "border-ink bg-ink text-paper font-semibold" : "border-rule hover:border-ink"} ${className}`}
  />
);

/** A part of a form, with its name. */
export function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <fieldset className="border-0 mt-8 min-w-0">
      <legend className="font-song font-semibold text-lg pb-1">{name}</legend>
      {children}
    </fieldset>
  );
}
