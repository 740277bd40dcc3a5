/** Something of the document that the draft does not carry, or carries in another form. */
export type Lost = { what: string; where: string };

/** A picture of the document, by the name its place in the HTML gives it. */
export type SourcePicture = { name: string; type: string; bytes: Uint8Array };

/** A document as it was read, whatever it came from: its text as HTML, its pictures apart. */
export type ReadDocument = { html: string; pictures: SourcePicture[]; lost: Lost[] };
