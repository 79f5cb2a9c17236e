using System.CommandLine;

namespace CustomerHealth.Bot.CommandLine.Stats;

/// <summary>One subcommand of <c>stats</c>: the statistics behind a kind of measure, on a file.</summary>
internal interface IStatsReport
{
    /// <summary>The subcommand: <c>nps</c>.</summary>
    string Name { get; }

    /// <summary>One line of help.</summary>
    string Summary { get; }

    /// <summary>Options of its own; may be empty.</summary>
    IReadOnlyList<Option> Options { get; }

    /// <summary>Reads the file (or folder) and works out its statistics.</summary>
    /// <exception cref="BadInputException">The file cannot be used; the message says where and what is allowed.</exception>
    StatsOutput Read(string path, ParseResult parsed);
}
