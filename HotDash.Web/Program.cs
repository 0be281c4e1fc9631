using HotDash.Web.Commands;

return await CommandLine.RunAsync(args);
