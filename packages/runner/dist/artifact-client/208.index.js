export const id = 208;
export const ids = [208];
export const modules = {

/***/ 2208:
/***/ ((module) => {

module.exports = eval("require")("apache-arrow");


/***/ })

};
