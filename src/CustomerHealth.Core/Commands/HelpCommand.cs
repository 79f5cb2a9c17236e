using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Core.Commands;

/// <summary><c>help [COMMAND]</c>: how to ask, short and private (CH-3).</summary>
/// <param name="commands">All others; asked for only when help is asked for, since help is one of them.</param>
public sealed class HelpCommand(Func<IEnumerable<IBotCommand>> commands) : IBotCommand
{
    /// <summary>How it is asked for.</summary>
    public static CommandSpec Asked { get; } = new("help", false, "help [COMMAND]", "Shows what can be asked.") { Group = HelpGroup.Operations, ForAnybody = true };

    /// <inheritdoc />
    public CommandSpec Spec => Asked;

    /// <inheritdoc />
    public Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var specs = commands().Select(c => c.Spec).OrderBy(s => s.Group).ThenBy(s => s.Usage, StringComparer.Ordinal).ToList();
        return Task.FromResult(call.Arguments is [var word, ..] ? About(word, specs) : All(specs));
    }

    private static Reply All(List<CommandSpec> specs) => new()
    {
        Kind = ReplyKind.Help,
        Title = "What you can ask",
        Text = "What you can ask: " + string.Join("; ", specs.Select(s => s.Usage)) + ".",
        Sections =
        [
            .. specs.GroupBy(s => s.Group).Select(g => new TextSection(HeadOf(g.Key), null, [.. g.Select(ShortLineOf)])),
            new TextSection("Names", null, ["ACCOUNT is a client's key, name or alias, as in: acme why. To read, the start of a name is enough; to write, type it in full. Quote a name that looks like a command."]),
        ],
        Data = new { Commands = specs.Select(s => new { s.Usage, s.Summary }).ToList() },
        Footer = ["Only you can see this"],
        Next = ["help why", "risks"],
    };

    private static string HeadOf(HelpGroup group) => group switch
    {
        HelpGroup.Read => "Read an account",
        HelpGroup.Judge => "Say what you know of it",
        HelpGroup.Lists => "Lists",
        HelpGroup.Operations => "Operations",
    };

    /// <summary>The usage and the first clause; <c>help COMMAND</c> has the rest.</summary>
    private static Line ShortLineOf(CommandSpec spec)
    {
        var end = spec.Summary.IndexOfAny([',', ':', '(', ';']);
        return Line.Of(new TextSpan(spec.Usage, SpanStyle.Command), new TextSpan("  " + (end < 0 ? spec.Summary : spec.Summary[..end].TrimEnd() + ".")));
    }

    private static Reply About(string word, List<CommandSpec> specs)
    {
        if (specs.Find(s => string.Equals(s.Word, word, StringComparison.OrdinalIgnoreCase)) is { } spec)
        {
            return new Reply
            {
                Kind = ReplyKind.Help,
                Title = spec.Usage,
                Text = spec.Summary,
                Sections = [new TextSection(null, null, [spec.Summary])],
                Data = new { Commands = new[] { new { spec.Usage, spec.Summary } } },
                Footer = ["Only you can see this"],
                Next = ["help"],
            };
        }

        var near = specs.Find(s => s.Word.Length > 0 && Spelling.Distance(s.Word, word, 2) <= 2);
        return Reply.Refusal($"There is no command '{Unknown.Echo(word)}'. {(near is null ? "Type 'help' for all of them." : $"Did you mean '{near.Word}'?")}");
    }
}
