using System.Collections.Frozen;
using System.Collections.Immutable;
using CustomerHealth.Sources.Import.Kinds;

namespace CustomerHealth.Sources.Import;

/// <summary>The files of the CSV contract, by name.</summary>
internal static class FileKinds
{
    private static readonly FrozenDictionary<string, Func<ImportContext, FileKind>> ByName =
        new Dictionary<string, Func<ImportContext, FileKind>>(StringComparer.OrdinalIgnoreCase)
        {
            ["pods.csv"] = context => new PodsFile(context),
            ["people.csv"] = context => new PeopleFile(context),
            ["accounts.csv"] = context => new AccountsFile(context),
            ["observations.csv"] = context => new ObservationsFile(context),
            ["objectives.csv"] = context => new ObjectivesFile(context),
            ["weekly_goals.csv"] = context => new WeeklyGoalsFile(context),
            ["outcomes.csv"] = context => new OutcomesFile(context),
            ["holidays.csv"] = _ => new HolidaysFile(),
            ["training.csv"] = context => new TrainingFile(context),
            ["experiments.csv"] = context => new ExperimentsFile(context),
        }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly ImmutableArray<string> First = ["pods.csv", "people.csv", "accounts.csv"];

    /// <summary>Names of all known files, in ordinal order.</summary>
    public static ImmutableArray<string> Names { get; } = [.. ByName.Keys.Order(StringComparer.Ordinal)];

    /// <summary>A reader for a file of this name; null when it is none of the known ones.</summary>
    public static FileKind? For(string name, ImportContext context) => ByName.GetValueOrDefault(name)?.Invoke(context);

    /// <summary>Pods, people and accounts come first, because the others refer to them.</summary>
    public static int Rank(string name)
    {
        var index = First.IndexOf(name, StringComparer.OrdinalIgnoreCase);
        return index < 0 ? First.Length : index;
    }
}
