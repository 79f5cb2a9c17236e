using System.Text.Json.Serialization;

namespace CustomerHealth.Channels.Teams.Cards.Elements;

/// <summary>Something to fill in.</summary>
/// <param name="Id">By which its answer is known; unique in the card.</param>
internal abstract record InputElement([property: JsonPropertyOrder(-1)] string Id) : CardElement
{
    /// <summary>What to fill in; null where another element says it.</summary>
    public string? Label { get; init; }

    /// <summary>What stands there while nothing is filled in.</summary>
    public string? Placeholder { get; init; }

    /// <summary>What is filled in already.</summary>
    public string? Value { get; init; }

    /// <summary>May not be left empty.</summary>
    public bool IsRequired { get; init; }

    /// <summary>What is said when it is. Clients read markup in it: our own words only.</summary>
    public string? ErrorMessage { get; init; }
}
