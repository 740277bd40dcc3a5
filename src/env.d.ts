declare namespace App {
  type Locals = {
    /** The story whose body is being written, for components inside it. */
    story: import('./domain/library.ts').Story;
    /** Its pictures by the name the body gives. */
    picture: (src: string) => Promise<import('./domain/look/page-picture.ts').PagePicture>;
  };
}
