// Codegen plugin: which types each interface and union of the graph can be, so that Apollo's cache matches fragments exactly.
const { isAbstractType } = require('graphql');

module.exports = {
  plugin(schema) {
    const abstractTypes = Object.values(schema.getTypeMap()).filter((type) => isAbstractType(type));
    const possibleTypes = Object.fromEntries(
      abstractTypes.map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]),
    );
    return `export const possibleTypes: Record<string, string[]> = ${JSON.stringify(possibleTypes, null, 2)};\n`;
  },
};
