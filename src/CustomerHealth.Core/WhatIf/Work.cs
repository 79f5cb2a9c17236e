namespace CustomerHealth.Core.WhatIf;

/// <summary>How much a search may do, in counted steps: the same question ends at the same place on every machine.</summary>
/// <param name="most">Steps allowed.</param>
/// <param name="cancellationToken">Stops it at once.</param>
internal sealed class Work(long most, CancellationToken cancellationToken)
{
    /// <summary>What it costs to have the engine score the account once.</summary>
    public const int Scoring = 500;

    private const int Check = 4096;

    /// <summary>Steps so far.</summary>
    public long Steps { get; private set; }

    /// <summary>True when there is nothing left: what was found is not complete.</summary>
    public bool IsUsedUp => Steps > most;

    /// <summary>Takes some steps; false when there are none left.</summary>
    public bool Spend(int steps)
    {
        if (Steps / Check != (Steps + steps) / Check)
            cancellationToken.ThrowIfCancellationRequested();
        Steps += steps;
        return !IsUsedUp;
    }
}
