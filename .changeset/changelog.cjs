// One line of the changelog for each change, as its author wrote it.
module.exports = {
  getReleaseLine: ({ summary }) => Promise.resolve(`- ${summary.replaceAll(/\s*\n\s*/g, ' ')}`),
  getDependencyReleaseLine: () => Promise.resolve(''),
};
