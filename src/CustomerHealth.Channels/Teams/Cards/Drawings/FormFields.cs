using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CustomerHealth.Channels.Teams.Cards.Elements;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Replies.Forms;

namespace CustomerHealth.Channels.Teams.Cards.Drawings;

/// <summary>Draws the inputs of a form: label, field, how in small print, and what is wrong with it. Cards know no groups of choices: a group stands behind.</summary>
internal static class FormFields
{
    private const int LongestLabel = 300;
    private const int LongestHint = 600;
    private const int LongestChoice = 120;
    private const int LongestText = 3000;
    private const int MostChoiceBytes = 20_000;

    /// <summary>One input.</summary>
    /// <param name="input">What to fill in.</param>
    /// <param name="filled">What was filled in before; null for what stands there at first.</param>
    /// <param name="faults">What is wrong with it; empty for nothing.</param>
    public static IEnumerable<CardElement> Of(FormInput input, string? filled, IEnumerable<string> faults) =>
    [
        Field(input, filled ?? input.Initial) with
        {
            Label = CardText.Label(input.Label, LongestLabel) ?? input.Key,
            Placeholder = CardText.Label(input.Placeholder, LongestLabel),
            IsRequired = !input.IsOptional,
            ErrorMessage = input.IsOptional ? null : input is ChoiceInput choice && Fits(choice) ? "Choose one." : "Fill this in.",
        },
        .. Faults(faults),
        .. Hint(input).SelectMany(hint => Blocks.Small(hint)).Select(block => block with { Spacing = Spacing.None }),
    ];

    /// <summary>What is wrong, in red.</summary>
    public static IEnumerable<CardElement> Faults(IEnumerable<string> sentences) => sentences.Select(sentence =>
        Blocks.Of(new TextRun(CardText.Label(sentence, LongestHint) ?? "This cannot be used as it is.") { Color = TextColor.Attention, Weight = TextWeight.Bolder }) with { Spacing = Spacing.Small });

    private static InputElement Field(FormInput input, string? filled) => input switch
    {
        ChoiceInput choice when Fits(choice) => new ChoiceField(CardData.InputId(choice.Key), Choices(choice)) { Value = choice.Options.Any(option => string.Equals(option.Value, filled, StringComparison.Ordinal)) ? filled : null },
        DayInput => new DateField(CardData.InputId(input.Key)) { Value = string.IsNullOrEmpty(filled) ? null : filled },
        TextInput text => Text(input, filled, Math.Clamp(text.MaxLength, 1, LongestText)) with { IsMultiline = text.IsLong },
        _ => Text(input, filled, LongestText),
    };

    private static TextField Text(FormInput input, string? filled, int limit) =>
        new(CardData.InputId(input.Key)) { MaxLength = limit, Value = string.IsNullOrEmpty(filled) ? null : Storable(filled, limit) };

    private static IEnumerable<Line> Hint(FormInput input)
    {
        var typed = input is ChoiceInput choice && !Fits(choice)
            ? string.Create(CultureInfo.InvariantCulture, $" Type one of {choice.Options.Length}, such as {choice.Options[0].Value}.")
            : "";
        var hint = CardText.Label($"{input.Hint}{typed}".TrimStart(), LongestHint);
        return hint is null ? [] : [hint];
    }

    private static bool Fits(ChoiceInput choice) => choice.Options.All(option => option.Value.Trim().Length > 0) && CardLimits.Bytes(Choices(choice)) <= MostChoiceBytes;

    private static ImmutableArray<FieldChoice> Choices(ChoiceInput choice) => [.. choice.Options.Select(option => new FieldChoice(Title(option), option.Value))];

    private static string Title(FormOption option)
    {
        var text = string.IsNullOrWhiteSpace(option.Group) || option.Text.StartsWith(option.Group, StringComparison.Ordinal) ? option.Text : $"{option.Text} · {option.Group}";
        return CardText.Label(text, LongestChoice) ?? option.Value;
    }

    /// <summary>The text with its lines, without halves of surrogate pairs.</summary>
    private static string Storable(string text, int limit)
    {
        var whole = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace("\0", "", StringComparison.Ordinal);
        return whole.Length <= limit ? whole : whole[..(char.IsHighSurrogate(whole[limit - 1]) ? limit - 1 : limit)];
    }
}
