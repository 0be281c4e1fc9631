// The visitor's time zone by its IANA name, for bounds of days that the server has to find.
export const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
