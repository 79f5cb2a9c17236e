using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using CustomerHealth.Core.Replies.Forms;

namespace CustomerHealth.Channels.Teams.Cards;

/// <summary>
/// What a card sends when something of it is pressed, as Teams brings it back in <c>data</c> (Action.Execute) or in <c>value</c> (Action.Submit): the command in
/// <c>c</c>, <c>o</c> when its answer is most likely a form, <c>f</c> when it is a form that was filled in, with the answers as <c>f.KEY</c>; the choice of a menu in
/// <c>m</c>; in <c>p</c> where the card was asked for, when it stands elsewhere. This class alone writes and reads it.
/// </summary>
internal sealed record CardData
{
    /// <summary>The verb of every Action.Execute of ours.</summary>
    public const string Verb = "ask";

    /// <summary>The id of a card's menu.</summary>
    public const string MenuId = "m";

    private const string CommandKey = "c";
    private const string OpensFormKey = "o";
    private const string FormKey = "f";
    private const string PlaceKey = "p";
    private const string Answer = "f.";

    /// <summary>What was asked, without <c>/health</c>; empty when a menu was sent with nothing chosen.</summary>
    public required string Command { get; init; }

    /// <summary>Its answer is most likely a form.</summary>
    public bool OpensForm { get; init; }

    /// <summary>Where it was first asked, when the card stands elsewhere: a conversation's id; null when that is where the card is.</summary>
    public string? Place { get; init; }

    /// <summary>Chosen in a menu.</summary>
    public bool IsMenu { get; init; }

    /// <summary>What was filled in; null when it is no form. What was left empty is missing.</summary>
    public FormAnswers? Answers { get; init; }

    /// <summary>A form that was sent.</summary>
    public bool IsForm => Answers is not null;

    /// <summary>The menu of a card.</summary>
    public static CardData Menu { get; } = new() { Command = "", IsMenu = true };

    /// <summary>A button.</summary>
    public static CardData Button(string command, bool opensForm = false) => new() { Command = command, OpensForm = opensForm };

    /// <summary>The button that sends a form.</summary>
    public static CardData Form(string command) => new() { Command = command, Answers = new FormAnswers([]) };

    /// <summary>The id of the input with a key.</summary>
    public static string InputId(string key) => Answer + key;

    /// <summary>Reads what was sent; null when it is nothing of ours. A card collects what all its inputs hold, so a command counts before a choice.</summary>
    public static CardData? Read(JsonElement data)
    {
        if (data.ValueKind != JsonValueKind.Object)
            return null;
        if (data.Text(CommandKey) is { } command)
            return new CardData { Command = command, OpensForm = data.Flag(OpensFormKey), Place = data.Text(PlaceKey), Answers = data.Flag(FormKey) ? Filled(data) : null };
        return data.Part(MenuId) is null ? null : Menu with { Command = data.Text(MenuId) ?? "", Place = data.Text(PlaceKey) };
    }

    /// <summary>As a card carries it.</summary>
    public JsonObject ToJson()
    {
        if (IsMenu)
            return Placed(new JsonObject { [MenuId] = true });
        var data = new JsonObject { [CommandKey] = Command };
        if (OpensForm)
            data[OpensFormKey] = true;
        if (IsForm)
            data[FormKey] = true;
        return Placed(data);
    }

    private JsonObject Placed(JsonObject data)
    {
        if (Place is not null)
            data[PlaceKey] = Place;
        return data;
    }

    private static FormAnswers Filled(JsonElement data)
    {
        var values = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var input in data.EnumerateObject().Where(part => part.Name.Length > Answer.Length && part.Name.StartsWith(Answer, StringComparison.Ordinal)))
        {
            if (data.Text(input.Name) is { } filled)
                values[input.Name[Answer.Length..]] = filled;
        }

        return new FormAnswers(values.ToImmutable());
    }
}
