using CustomerHealth.Core.Validity.Flat;

namespace CustomerHealth.Bot.CommandLine.Backtest;

/// <summary>What a flat file is called in the output.</summary>
internal static class FlatNames
{
    private const string Snapshot = ".snapshot";

    /// <summary>As the scorecard names it when it is that file, else as given.</summary>
    public static string FileOf(FlatScorecard scorecard, string path) => IsOwn(scorecard, path) ? scorecard.File! : path;

    /// <summary>The scorecard's data set when it is that file, else the name of the file, without <c>.snapshot</c>.</summary>
    public static string DatasetOf(FlatScorecard scorecard, string path)
    {
        if (IsOwn(scorecard, path))
            return scorecard.Dataset;
        var name = Path.GetFileNameWithoutExtension(path);
        return name.EndsWith(Snapshot, StringComparison.OrdinalIgnoreCase) ? name[..^Snapshot.Length] : name;
    }

    private static bool IsOwn(FlatScorecard scorecard, string path) =>
        scorecard.File is { } file && string.Equals(Path.GetFileName(file), Path.GetFileName(path), StringComparison.OrdinalIgnoreCase);
}
