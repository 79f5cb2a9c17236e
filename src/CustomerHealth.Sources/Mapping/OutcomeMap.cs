using System.Collections.Immutable;

namespace CustomerHealth.Sources.Mapping;

/// <summary>The <c>outcomes:</c> section.</summary>
/// <param name="Column">The column that says what became of the account.</param>
/// <param name="Positive">Texts that mean it happened.</param>
/// <param name="Event">What then happened: churned, renewed, expanded or contracted.</param>
/// <param name="Date">When.</param>
internal sealed record OutcomeMap(string Column, ImmutableArray<string> Positive, string Event, Cell Date);
