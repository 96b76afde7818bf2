/** What stands between the choices of a set in words. */
export const separators = /[,;|\n\r]/;
