namespace CustomerHealth.Core.Replies;

/// <summary>A part of a reply; each kind is one record, drawn by each renderer in its own way.</summary>
public abstract record Section;
