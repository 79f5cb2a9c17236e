using System.Collections.Immutable;
using System.CommandLine;
using CustomerHealth.Core.Comparisons;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Time;
using CustomerHealth.Sources.Scorecards;

namespace CustomerHealth.Bot.CommandLine.Compare;

/// <summary><c>compare OLD NEW</c>: who would change band with another scorecard, why, and what it does to validity (SC-16). Nothing is stored.</summary>
internal sealed class CompareVerb : IVerb
{
    private readonly Argument<string> _old = new("OLD") { Description = "A view's file, which stands for that view in the scorecard in force; or a folder with a whole scorecard." };
    private readonly Argument<string> _new = new("NEW") { Description = "The same, changed." };
    private readonly Option<bool> _json = new("--json") { Description = "Print everything as one JSON document." };

    /// <inheritdoc />
    public Command Build(CommonOptions common)
    {
        var command = new Command("compare", "Show who would change band with another scorecard, why, and which foretells better who leaves.") { _old, _new, _json };
        command.SetAction((parsed, cancellationToken) => RunAsync(common, parsed, cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(CommonOptions common, ParseResult parsed, CancellationToken cancellationToken)
    {
        string oldPath = parsed.GetValue(_old)!, newPath = parsed.GetValue(_new)!;
        ScorecardLoad oldLoad = ScorecardFolder.Load(oldPath), newLoad = ScorecardFolder.Load(newPath);
        ImmutableArray<Sources.Mistake> mistakes = [.. oldLoad.Mistakes, .. newLoad.Mistakes];
        if (!mistakes.IsEmpty)
            throw new BadInputException(string.Join(Environment.NewLine, mistakes.Distinct()));
        CheckSameViews((oldPath, oldLoad.Scorecard!), (newPath, newLoad.Scorecard!));

        await using var bench = await Workbench.OpenExistingAsync(common.Read(parsed), cancellationToken);
        var inForce = bench.Scorecards.Current;
        var old = Whole(oldPath, oldLoad.Scorecard!, inForce);
        var changed = Whole(newPath, newLoad.Scorecard!, inForce);
        var asOf = bench.Settings.Clock.Today(bench.Settings.Organization.Zone);
        var result = await new ScorecardComparison(old, changed, asOf).RunAsync(bench.Evidence.AllAsync(asOf, cancellationToken), cancellationToken);
        var validity = await new ValidityComparison(bench.Evidence, bench.Store.Outcomes).RunAsync(old, changed, asOf, cancellationToken);
        if (parsed.GetValue(_json))
        {
            await Console.Out.WriteLineAsync(CompareJson.Of(result, validity, (old, changed), asOf.Day));
            return ExitCode.Done;
        }

        await Console.Out.WriteLineAsync(PrintedTable.Clean($"{oldPath} against {newPath}, as of {Words.DayAndYear(asOf.Day)}."));
        await Console.Out.WriteLineAsync();
        foreach (var line in CompareText.Lines(result).Concat(CompareText.Lines(validity)))
            await Console.Out.WriteLineAsync(PrintedTable.Clean(line));
        return ExitCode.Done;
    }

    /// <exception cref="BadInputException">No view is in both, so that every figure would compare the scorecard in force with itself.</exception>
    private static void CheckSameViews((string Path, Scorecard Scorecard) old, (string Path, Scorecard Scorecard) changed)
    {
        if (old.Scorecard.Views.Any(v => changed.Scorecard.Views.Any(c => string.Equals(v.Key, c.Key, StringComparison.Ordinal))))
            return;
        throw new BadInputException(PrintedTable.Clean(
            $"{old.Path} holds {Keys(old.Scorecard)}; {changed.Path} holds {Keys(changed.Scorecard)}. No view is in both, so there is nothing to compare: name two files of one view, or two folders that share one."));

        static string Keys(Scorecard scorecard) => string.Join(", ", scorecard.Views.Select(v => v.Key));
    }

    /// <summary>A file stands for its view in the scorecard in force; a folder is a whole scorecard.</summary>
    private static Scorecard Whole(string path, Scorecard loaded, Scorecard inForce) =>
        File.Exists(path) ? inForce.WithViews(loaded) : loaded;
}
