/** The word said in place of a value that the source does not tell. */
export const unclear = 'chua-ro';
