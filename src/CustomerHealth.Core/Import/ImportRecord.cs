namespace CustomerHealth.Core.Import;

/// <summary>One accepted row of an import, ready to be stored. The kinds follow the CSV contract, one record each.</summary>
public abstract record ImportRecord;
