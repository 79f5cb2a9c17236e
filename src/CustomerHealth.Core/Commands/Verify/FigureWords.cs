using System.Globalization;
using CustomerHealth.Core.Documents;

namespace CustomerHealth.Core.Commands.Verify;

/// <summary>Says of a figure's path and value what people call them.</summary>
internal static class FigureWords
{
    /// <summary><c>views/vendor-risk/groups/support/score</c>: "score of support in vendor-risk".</summary>
    public static string Name(string path)
    {
        if (path.Split('/') is ["scores", var score, var bands, var band] && bands.StartsWith("bands", StringComparison.Ordinal))
            return $"number of accounts that are {band} in {score}{(bands == "bands" ? "" : " four weeks before")}";
        if (path.StartsWith("counts/", StringComparison.Ordinal))
            return $"number of {path["counts/".Length..]}";
        if (path == "daysLost")
            return "number of working days lost to waiting";
        string[] parts = [.. path.Split('/').Where(part => part != "track")];
        string[] owners = [.. parts[..^1].Where((_, i) => i % 2 == 1).Reverse()];
        var field = path.EndsWith("/change", StringComparison.Ordinal) ? "change in four weeks" : parts[^1] == "weeks" ? "weekly trend" : parts[^1];
        return owners is [] ? string.Join(' ', parts) : $"{field} of {string.Join(" in ", owners)}";
    }

    /// <summary>The value as exactly as it is kept, a coverage in hundredths.</summary>
    public static string Value(string path, double? value) =>
        value is not { } number ? "none"
        : path.EndsWith("/coverage", StringComparison.Ordinal) || path.EndsWith("/way", StringComparison.Ordinal) ? Figures.Percent(number)
        : number.ToString("0.#########", CultureInfo.InvariantCulture);
}
