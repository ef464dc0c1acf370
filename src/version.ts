// The version of this program, as it stands in manifests and reports. A test holds it to package.json.

export const version = '0.1.0'
