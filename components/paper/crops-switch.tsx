/** Shows each line's piece of the picture, by CSS; a click on a line's number shows that line's alone. */
export function CropsSwitch() {
  return (
    <>
      <input
        className="crops-switch float-left mt-3.25 size-4.5 accent-accent print:hidden"
        type="checkbox"
        id="crops"
      />
      <label className="block pt-2.5 pl-7 text-small print:hidden" htmlFor="crops">
        每行下面显示版面图（点行号只看那一行）
      </label>
    </>
  );
}
