declare namespace App {
  type Locals = {
    /** The story whose body is being written, for components inside it. */
    story: import('./domain/library.ts').Story;
    /** Its pictures by the name the body gives. */
    picture: (src: string) => Promise<import('./domain/look/page-picture.ts').PagePicture>;
  };
}

/** For what reads only TypeScript; `astro check` reads the component itself. */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}
