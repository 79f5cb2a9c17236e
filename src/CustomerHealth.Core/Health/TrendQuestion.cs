using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Health;

/// <summary>What a trend depends on beside the store. A trend that is kept takes about 0.1 MB.</summary>
internal readonly record struct TrendQuestion(string Account, AsOf AsOf, int Weeks, string Scorecard);
