declare module 'virtual:whole/*' {
  const text: string;
  export default text;
}
