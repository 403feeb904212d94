/** What a name of a row is called among the refused texts of an element; of a row that is still to be made: ''. */
export function nameInList(list: string, name: string): string {
  return `${list}: ${name}`;
}
