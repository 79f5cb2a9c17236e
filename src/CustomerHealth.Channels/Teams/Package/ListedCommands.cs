using System.Text.Json.Nodes;
using CustomerHealth.Channels.Drawing;
using CustomerHealth.Core.Commands;

namespace CustomerHealth.Channels.Teams.Package;

/// <summary>The commands that Teams offers to somebody who begins to type; <c>help</c> has all.</summary>
internal static class ListedCommands
{
    /// <summary>As many as a list may have.</summary>
    public const int Most = 12;

    private const int LongestTitle = 128;
    private const int LongestDescription = 4000;

    private static readonly CommandSpec[] Read = [CardCommand.Asked, WhyCommand.Asked, WhatIfCommand.Asked, TrendCommand.Asked, ReportCommand.Asked];
    private static readonly CommandSpec[] Write = [LogCommand.Asked, SetCommand.Asked];
    private static readonly CommandSpec[] Lists = [RisksCommand.Asked, PortfolioCommand.Asked];

    /// <summary>In a chat with the bot alone: what people do for themselves.</summary>
    public static IReadOnlyList<CommandSpec> Alone { get; } = [.. Read, .. Lists, HomeCommand.Asked, .. Write, SubscribeCommand.Asked, HelpCommand.Asked];

    /// <summary>Among others: the same with sharing in place of one's own accounts.</summary>
    public static IReadOnlyList<CommandSpec> AmongOthers { get; } = [.. Read, .. Lists, ShareCommand.Asked, .. Write, SubscribeCommand.Asked, HelpCommand.Asked];

    /// <summary>One list of the manifest.</summary>
    /// <param name="commands">In the order of the list.</param>
    /// <param name="scopes">Where Teams shows it.</param>
    public static JsonObject In(IEnumerable<CommandSpec> commands, params string[] scopes) => new()
    {
        ["scopes"] = new JsonArray([.. scopes.Select(scope => JsonValue.Create(scope))]),
        ["commands"] = new JsonArray([.. commands.Select(Listed)]),
    };

    private static JsonObject Listed(CommandSpec spec)
    {
        var typed = WithoutOptions(spec.Usage);
        return new JsonObject
        {
            ["title"] = Cut.AtWord(typed, LongestTitle),
            ["description"] = Cut.AtWord(typed == spec.Usage ? spec.Summary : $"{spec.Summary} In full: {spec.Usage}", LongestDescription),
        };
    }

    // Teams types the title for whoever picks it: brackets would have to be taken out again.
    private static string WithoutOptions(string usage) => (usage.IndexOf('[', StringComparison.Ordinal) is >= 0 and var option ? usage[..option] : usage).TrimEnd();
}
