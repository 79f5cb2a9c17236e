using CustomerHealth.Core.Import;
using NodaTime;
using NodaTime.Text;

namespace CustomerHealth.Sources.Import;

/// <summary>What the rows of an import are checked against.</summary>
/// <param name="known">Keys in the store when the import began.</param>
/// <param name="zone">Zone of times that have none.</param>
/// <param name="now">When the import runs.</param>
/// <param name="options">How it is to run.</param>
internal sealed class ImportContext(KnownKeys known, DateTimeZone zone, Instant now, ImportOptions options)
{
    private readonly Instant _latest = options.Latest ?? now + Times.FarthestAhead;

    public KeySet Accounts { get; } = new(known.Accounts);

    public KeySet People { get; } = new(known.People);

    public KeySet Pods { get; } = new(known.Pods);

    public Times Times { get; } = new(zone);

    public Instant Now => now;

    public LocalDate Today => now.InZone(zone).Date;

    /// <summary>Refuses a row of something that cannot have happened yet.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The column that says when it happened.</param>
    /// <param name="at">When it happened; null when the row does not say.</param>
    public void CheckHappened(Row row, string column, Instant? at)
    {
        if (at > _latest)
            row.Refuse(column, $"{LocalDatePattern.Iso.Format(Times.DayOf(at.Value))} lies more than a day ahead of now ({InstantPattern.General.Format(now)}); only what has happened is stored");
    }

    /// <inheritdoc cref="CheckHappened(Row, string, Instant?)"/>
    /// <remarks>A day begins at its 00:00 in the organisation's zone.</remarks>
    public void CheckHappened(Row row, string column, LocalDate on) => CheckHappened(row, column, Times.StartOf(on));

    /// <summary>The file at hand was stored, or in a dry run would have been: later files may refer to its keys.</summary>
    public void Keep()
    {
        Accounts.Keep();
        People.Keep();
        Pods.Keep();
    }

    /// <summary>The file at hand was refused.</summary>
    public void Forget()
    {
        Accounts.Forget();
        People.Forget();
        Pods.Forget();
    }
}
