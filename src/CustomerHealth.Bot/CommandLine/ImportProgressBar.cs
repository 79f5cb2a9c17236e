using CustomerHealth.Sources.Import;
using Spectre.Console;

namespace CustomerHealth.Bot.CommandLine;

/// <summary>Shows an import going on: a bar on a terminal, a line per file and half million rows elsewhere; always on stderr.</summary>
internal static class ImportProgressBar
{
    private const long RowsPerLine = 500_000;

    public static Task<ImportReport> ShowAsync(Func<IProgress<ImportProgress>, Task<ImportReport>> import) =>
        Console.IsErrorRedirected ? import(new Lines()) : BarAsync(import);

    private static Task<ImportReport> BarAsync(Func<IProgress<ImportProgress>, Task<ImportReport>> import) =>
        StderrProgress.Create().StartAsync(context => import(new Bar(context)));

    private sealed class Bar(ProgressContext context) : IProgress<ImportProgress>
    {
        private readonly Dictionary<string, ProgressTask> _tasks = new(StringComparer.Ordinal);

        public void Report(ImportProgress value)
        {
            if (!_tasks.TryGetValue(value.File, out var task))
                _tasks[value.File] = task = context.AddTask(Markup.Escape(value.File), maxValue: Math.Max(1, value.BytesTotal));
            task.Value = value.BytesRead;
        }
    }

    private sealed class Lines : IProgress<ImportProgress>
    {
        private string? _file;
        private long _next;

        public void Report(ImportProgress value)
        {
            if (!string.Equals(_file, value.File, StringComparison.Ordinal))
            {
                _file = value.File;
                _next = RowsPerLine;
            }

            if (value.Rows < _next)
                return;
            Console.Error.WriteLine($"{value.File}: {value.Rows:#,0} rows, {100 * value.BytesRead / Math.Max(1, value.BytesTotal)} %");
            _next += RowsPerLine;
        }
    }
}
