// Makes a photo small enough for a slow network, or gives back what it was given.
const widest = 2400;

export function smaller(file) {
  if (file.size < 1500000 || !window.createImageBitmap) return Promise.resolve(file);
  return createImageBitmap(file).then((image) => {
    const by = Math.min(1, widest / Math.max(image.width, image.height));
    const canvas = document.createElement("canvas");
    canvas.width = image.width * by;
    canvas.height = image.height * by;
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    return new Promise((done) => canvas.toBlob((b) => done(b && b.size < file.size ? b : file), "image/jpeg", 0.88));
  }).catch(() => file); // the server says what is wrong with it
}
