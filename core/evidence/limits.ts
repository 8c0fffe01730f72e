/** Bytes of one file. A recording of a whole hearing fits; a disc image does not. */
export const largestUpload = 2 * 1024 ** 3
/** Uploads of one person that are not finished or not yet used. */
export const mostUploads = 50
/** Pieces of evidence in one matter. */
export const mostEvidence = 2000
