using CustomerHealth.Bot.CommandLine;

return await Entry.RunAsync(args);
