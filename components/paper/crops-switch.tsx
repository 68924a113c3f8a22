/** Shows each line's piece of the picture, by CSS; a click on a line's number shows that line's alone. */
export function CropsSwitch() {
  return (
    <>
      <input className="crops-switch" type="checkbox" id="crops" />
      <label htmlFor="crops">每行下面显示版面图（点行号只看那一行）</label>
    </>
  );
}
