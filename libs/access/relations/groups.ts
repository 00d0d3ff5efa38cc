/** Who handled a case is one of few groups of people; each group is kept once, however many cases have it. */
export class Groups {
  private readonly known = new Map<string, ReadonlySet<string>>();

  /** The group of these people and this one. */
  with(people: ReadonlySet<string>, one: string): ReadonlySet<string> {
    if (people.has(one)) return people;
    const together = [...people, one].sort();
    const name = JSON.stringify(together);
    const group = this.known.get(name) ?? new Set(together);
    this.known.set(name, group);
    return group;
  }
}
