using CustomerHealth.Sources.Tables;

namespace CustomerHealth.Bot.CommandLine.Stats.Names;

/// <summary>One form of a file of names, told by its header.</summary>
internal interface INameFile
{
    /// <summary>The key of its numbers in the document of a folder; null for the name of the file.</summary>
    string? Section { get; }

    /// <summary>The columns it is known by.</summary>
    IReadOnlyList<string> Columns { get; }

    /// <summary>Its numbers.</summary>
    /// <param name="table">The file.</param>
    /// <param name="title">How to call it to people.</param>
    StatsOutput Read(TextTable table, string title);
}
