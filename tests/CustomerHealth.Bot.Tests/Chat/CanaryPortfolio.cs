using System.Text.RegularExpressions;

namespace CustomerHealth.Bot.Tests.Chat;

/// <summary>The sample portfolio and its scorecards with a mark in everything that is internal: whoever shows the mark to a client has shown what must stay inside.</summary>
internal static partial class CanaryPortfolio
{
    /// <summary>In every internal text.</summary>
    public const string Mark = "CANARY";

    /// <summary>In every internal number and date: a price, a year of renewal.</summary>
    public static readonly string[] Marks = [Mark, "8765432", "8,765,432", "2031"];

    private static readonly Dictionary<string, Dictionary<string, string>> Internal = new(StringComparer.Ordinal)
    {
        ["accounts.csv"] = new(StringComparer.Ordinal) { ["aliases"] = Mark, ["industry"] = Mark, ["segment"] = Mark, ["region"] = Mark, ["mrr"] = "8765432", ["renewal"] = "2031-01-15" },
        ["people.csv"] = new(StringComparer.Ordinal) { ["name"] = Mark, ["department"] = Mark },
        ["pods.csv"] = new(StringComparer.Ordinal) { ["name"] = Mark },
        ["weekly_goals.csv"] = new(StringComparer.Ordinal) { ["text"] = Mark },
        ["objectives.csv"] = new(StringComparer.Ordinal) { ["agreed_by"] = Mark },
    };

    /// <summary>Writes <c>portfolio</c> and <c>scorecards</c> into a folder.</summary>
    public static void Write(string folder)
    {
        var portfolio = Directory.CreateDirectory(Path.Combine(folder, "portfolio")).FullName;
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "samples", "portfolio"), "*.csv"))
            File.WriteAllLines(Path.Combine(portfolio, Path.GetFileName(file)), Marked(File.ReadAllLines(file), Internal.GetValueOrDefault(Path.GetFileName(file))));
        BundledScorecards.CopyTo(Path.Combine(folder, "scorecards"), (name, text) => Marked(text, isForClients: name == "client-outcomes.yaml"));
    }

    private static string Marked(string yaml, bool isForClients) =>
        Plays().Replace(isForClients ? yaml : Names().Replace(yaml, $"${{key}}{Mark} "), $"${{key}}{Mark} ");

    private static IEnumerable<string> Marked(string[] lines, Dictionary<string, string>? marks)
    {
        string[] heads = [.. Cells().Matches(lines[0]).Select(cell => cell.Value)];
        return lines.Take(1).Concat(lines.Skip(1).Where(line => line.Length > 0).Select((line, row) => string.Join(',', Cells().Matches(line).Select((cell, at) =>
            marks?.GetValueOrDefault(heads[at]) is not { } mark || cell.Length == 0 ? cell.Value
            : mark == Mark ? $"{Mark} {row}" : mark))));
    }

    [GeneratedRegex("(?<=^|,)(?:\"(?:[^\"]|\"\")*\"|[^,]*)", RegexOptions.None, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Cells();

    [GeneratedRegex("(?<=^|\\s)(?<key>name: )(?=[A-Za-z])", RegexOptions.None, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Names();

    [GeneratedRegex("(?<=^|\\s)(?<key>(?:play|owner): )(?=[A-Za-z])", RegexOptions.None, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Plays();
}
