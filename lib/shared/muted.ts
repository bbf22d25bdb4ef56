/** A name that is not to be taken for a company; `MutedName` of the settings is one. */
interface Muted {
  readonly name: string;
  readonly company: string;
  readonly site?: string | undefined;
}

/** Full-width letters and capitals make no other name. */
function bare(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

function isSameName(a: Muted, b: Muted): boolean {
  return a.company === b.company && bare(a.name) === bare(b.name);
}

/** Whether a name on a page of `site` is muted there. */
export function isMuted(muted: readonly Muted[], name: Muted, site: string): boolean {
  return muted.some((each) => isSameName(each, name) && (each.site === undefined || each.site === site));
}

/** The list with a name muted, or no longer; a name muted everywhere needs no entry for a site. */
export function setMuted<M extends Muted>(muted: readonly M[], name: M, on: boolean): M[] {
  const others = muted.filter(
    (each) => !isSameName(each, name) || (each.site !== name.site && !(on && name.site === undefined)),
  );
  return on ? [...others, name] : others;
}
