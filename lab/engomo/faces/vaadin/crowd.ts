const FIRST =
  'ada ben carla daniel eva felix greta hugo ida jan karin leo mia noah olga paul quentin rosa stefan tara ulrich vera wanda xaver yvonne';
const LAST =
  'adler bauer conrad diehl ernst fuchs graf haas iven jung keller lang maurer neumann otto pohl quast reuter sommer thoma ulmer vogel winter xander zimmer';

/** Five thousand people of a company: more than a page shows, and more than a list draws. */
export function crowd(host: string): string[] {
  const firstNames = FIRST.split(' ');
  const lastNames = LAST.split(' ');
  return Array.from({ length: 5000 }, (_, index) => {
    const first = firstNames[index % firstNames.length] ?? '';
    const last = lastNames[Math.floor(index / firstNames.length) % lastNames.length] ?? '';
    const round = Math.floor(index / (firstNames.length * lastNames.length));
    return `${first}.${last}${round === 0 ? '' : `${round + 1}`}@${host}`;
  });
}
