namespace CustomerHealth.Bot.CommandLine;

/// <summary>Shows documents being made: a bar on stderr when that is a terminal, else nothing.</summary>
internal static class ReportProgressBar
{
    /// <param name="total">How many documents.</param>
    /// <param name="make">Makes them; calls what it is given after each, from any thread.</param>
    public static Task ShowAsync(int total, Func<Action, Task> make)
    {
        if (Console.IsErrorRedirected)
            return make(static () => { });
        return StderrProgress.Create()
            .StartAsync(context =>
            {
                var task = context.AddTask("Documents", maxValue: Math.Max(1, total));
                return make(() => task.Increment(1));
            });
    }
}
