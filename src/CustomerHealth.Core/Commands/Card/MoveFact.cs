namespace CustomerHealth.Core.Commands.Card;

/// <summary>One part of a move.</summary>
/// <param name="Text">"Open tickets −50.0 (3 → 9)".</param>
/// <param name="Points">Points of the view that it gave or took.</param>
internal sealed record MoveFact(string Text, double Points);
