"""Rows that stay as they are once written, signed or published: no statement over many rows passes the guards."""

from django.db import models


class Final(Exception):
    """Somebody tried to change or delete what stays as it is."""


class FinalQuerySet(models.QuerySet):
    """Refuses update, bulk_update and delete as soon as one of the rows is final.

    Every row is final from the moment it is written, unless a class narrows them in `final()`.
    """

    def final(self):
        """The rows among these that may not change; None, and no query, when all of them are."""
        return None

    def refusal(self) -> Final:
        return never_changed(self.model)

    def update(self, **values):
        self._refuse_final()
        return super().update(**values)

    update.alters_data = True

    def delete(self):
        self._refuse_final()
        return super().delete()

    delete.alters_data = True
    delete.queryset_only = True

    def bulk_create(self, objs, *args, update_conflicts=False, **kwargs):
        if update_conflicts:
            raise self.refusal()
        return super().bulk_create(objs, *args, **kwargs)

    bulk_create.alters_data = True

    def _refuse_final(self):
        final = self.final()
        if final is None or final.exists():
            raise self.refusal()


def never_changed(model: type[models.Model]) -> Final:
    return Final(f"{model._meta.verbose_name.capitalize()}: written once, never changed and never deleted.")


class WrittenOnce(models.Model):
    """A row that is final from the moment it is written: saved once, never again, never deleted."""

    objects = FinalQuerySet.as_manager()

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        if self.pk is not None:
            raise never_changed(type(self))
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        raise never_changed(type(self))
