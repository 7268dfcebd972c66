declare module 'findandreplacedomtext';
declare module 'mark.js';
