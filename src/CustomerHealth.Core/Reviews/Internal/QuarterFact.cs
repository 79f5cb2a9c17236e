namespace CustomerHealth.Core.Reviews.Internal;

/// <summary>One of the facts that say whether a quarter was good.</summary>
/// <param name="Name">What is looked at.</param>
/// <param name="Here">What it is here.</param>
/// <param name="GoodWhen">What it is in a good quarter.</param>
/// <param name="Holds">Whether it is so; null when nothing is known.</param>
public sealed record QuarterFact(string Name, string Here, string GoodWhen, bool? Holds);
