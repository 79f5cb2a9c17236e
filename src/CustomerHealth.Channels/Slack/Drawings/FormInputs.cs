using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CustomerHealth.Channels.Slack.Blocks;
using CustomerHealth.Core.Replies.Forms;

namespace CustomerHealth.Channels.Slack.Drawings;

/// <summary>Draws the inputs of a form. Key of an input is the id of its block and of its element.</summary>
internal static class FormInputs
{
    /// <summary>One input.</summary>
    /// <param name="input">What to fill in.</param>
    /// <param name="answer">What was filled in before; null when the form is new.</param>
    public static InputBlock Of(FormInput input, string? answer) =>
        new(input.Key, Plain.Of(input.Label, BlockKitLimits.InputText) ?? new PlainText(input.Key), Element(input, answer ?? input.Initial))
        {
            Hint = Plain.Of(Hint(input), BlockKitLimits.InputText),
            Optional = input.IsOptional,
        };

    /// <summary>What does not fit into a menu of Slack's is typed.</summary>
    private static SlackElement Element(FormInput input, string? filled) => input switch
    {
        ChoiceInput choice when Fits(choice) => Select(choice, filled),
        DayInput => new DateElement(input.Key) { InitialDate = string.IsNullOrEmpty(filled) ? null : filled, Placeholder = Plain.Of(input.Placeholder, BlockKitLimits.Placeholder) },
        TextInput text => Text(input, filled, text.IsLong, Math.Clamp(text.MaxLength, 1, BlockKitLimits.InputLength)),
        _ => Text(input, filled, isLong: false, BlockKitLimits.InputLength),
    };

    private static string? Hint(FormInput input) => input is ChoiceInput choice && !Fits(choice)
        ? string.Create(CultureInfo.InvariantCulture, $"{input.Hint} Type one of {choice.Options.Length}, such as {choice.Options[0].Value}.").TrimStart()
        : input.Hint;

    private static TextInputElement Text(FormInput input, string? filled, bool isLong, int limit) => new(input.Key)
    {
        Multiline = isLong,
        MaxLength = limit,
        InitialValue = string.IsNullOrEmpty(filled) ? null : Storable(filled, limit),
        Placeholder = Plain.Of(input.Placeholder, BlockKitLimits.Placeholder),
    };

    private static SelectElement Select(ChoiceInput choice, string? filled)
    {
        var isGrouped = choice.Options.Length > BlockKitLimits.Options || choice.Options.Any(option => option.Group is not null);
        var initial = choice.Options.FirstOrDefault(option => string.Equals(option.Value, filled, StringComparison.Ordinal));
        return new SelectElement(choice.Key)
        {
            Placeholder = Plain.Of(choice.Placeholder, BlockKitLimits.Placeholder),
            Options = isGrouped ? null : [.. choice.Options.Select(Option)],
            OptionGroups = isGrouped ? Groups(choice.Options) : null,
            InitialOption = initial is null ? null : Option(initial),
        };
    }

    private static SelectOption Option(FormOption option) => new(Plain.Of(option.Text, BlockKitLimits.OptionText) ?? new PlainText(option.Value), option.Value);

    private static bool Fits(ChoiceInput choice) =>
        choice.Options.All(option => option.Value.Trim().Length > 0 && option.Value.Length <= BlockKitLimits.OptionText) && Groups(choice.Options).Length <= BlockKitLimits.OptionGroups;

    /// <summary>The groups in their order; one of too many options is continued under the same head.</summary>
    private static ImmutableArray<OptionGroup> Groups(ImmutableArray<FormOption> options) =>
    [
        .. options.GroupBy(option => option.Group ?? "", StringComparer.Ordinal).SelectMany(group => group.Chunk(BlockKitLimits.Options)
            .Select(chunk => new OptionGroup(Plain.Of(group.Key, BlockKitLimits.OptionText) ?? new PlainText("Others"), [.. chunk.Select(Option)]))),
    ];

    /// <summary>The text with its lines, without halves of surrogate pairs.</summary>
    private static string Storable(string text, int limit)
    {
        var whole = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace("\0", "", StringComparison.Ordinal);
        return whole.Length <= limit ? whole : whole[..(char.IsHighSurrogate(whole[limit - 1]) ? limit - 1 : limit)];
    }
}
