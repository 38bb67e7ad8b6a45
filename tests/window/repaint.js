// Keeps the page drawing for a second. Without a graphics card WebKit takes a picture only when something is drawn anew.
let left = 60;
(function draw() {
  const { style } = document.documentElement;
  if (left % 2 === 0) style.setProperty("opacity", "0.999");
  else style.removeProperty("opacity");
  if (--left > 0) setTimeout(draw, 16);
})();
