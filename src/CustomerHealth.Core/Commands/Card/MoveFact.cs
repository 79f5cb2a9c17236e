namespace CustomerHealth.Core.Commands.Card;

/// <summary>What one measure did while its view moved.</summary>
/// <param name="Text">"Open tickets 3 to 9".</param>
/// <param name="Push">Points of the measure gained or lost, times its share of the view; 0 where an end has no points.</param>
internal sealed record MoveFact(string Text, double Push);
