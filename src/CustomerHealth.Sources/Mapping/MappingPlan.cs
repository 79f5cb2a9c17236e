using System.Collections.Frozen;
using System.Collections.Immutable;
using CustomerHealth.Sources.Import;
using CustomerHealth.Sources.Yaml;

namespace CustomerHealth.Sources.Mapping;

/// <summary>What a mapping file says, checked.</summary>
internal sealed record MappingPlan
{
    /// <summary>The mapping file, for mistakes.</summary>
    public required string File { get; init; }

    /// <summary>Column with the key of the account.</summary>
    public required string Key { get; init; }

    /// <summary>Attributes of accounts by column of <c>accounts.csv</c>; null when the file creates no accounts.</summary>
    public required FrozenDictionary<string, Cell>? Accounts { get; init; }

    public required ObservationMap? Observations { get; init; }

    public required OutcomeMap? Outcomes { get; init; }

    /// <summary>Every column that is named, with its place in the mapping file.</summary>
    public required ImmutableArray<YamlText> Columns { get; init; }

    /// <summary>The columns that a CSV file lacks, as mistakes of the mapping file.</summary>
    /// <param name="csv">Path of the CSV file.</param>
    public ImmutableArray<Mistake> Check(string csv)
    {
        if (HeaderOf(csv) is not [_, ..] header)
            return [];

        var mistakes = new MistakeList(File, MappingFile.Prefix);
        foreach (var column in Columns.Where(column => !header.Contains(column.Value.Trim(), StringComparer.Ordinal)))
            mistakes.Add(column, (int)MappingFault.NoSuchColumn, $"{Path.GetFileName(csv)} has no column '{column.Value}'; {Nearest.Hint(column.Value, header)}");
        return mistakes.Found;
    }

    /// <summary>None when the file cannot be read: its import says why.</summary>
    private static ImmutableArray<string> HeaderOf(string csv)
    {
        try
        {
            using var table = CsvTable.Open(csv);
            return table.Header;
        }
        catch (Exception unreadable) when (CsvTable.Explain(unreadable) is not null)
        {
            return [];
        }
    }
}
