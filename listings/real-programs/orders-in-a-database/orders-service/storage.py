"""The orders in a database: SQLite or PostgreSQL, as the URL says."""

from itertools import groupby
from typing import Any

import sqlalchemy as sa
from models import BEFORE, Dish, FieldError, Line, NewOrder, Order, Status
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

metadata = sa.MetaData()
# SQLite counts up only a column whose type is exactly INTEGER.
Id = sa.BigInteger().with_variant(sa.Integer, "sqlite")

dishes = sa.Table(
    "dishes",
    metadata,
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("cents", sa.BigInteger, sa.CheckConstraint("cents > 0"), nullable=False),
)
orders = sa.Table(
    "orders",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("table_number", sa.BigInteger, nullable=False),
    sa.Column("status", sa.Text, nullable=False),
    sa.Column("version", sa.BigInteger, nullable=False, server_default="1"),
    sa.Column("note", sa.Text),
)
order_lines = sa.Table(
    "order_lines",
    metadata,
    sa.Column("order_id", sa.ForeignKey("orders.id"), primary_key=True),
    sa.Column("position", sa.BigInteger, primary_key=True),
    sa.Column("dish", sa.Text, nullable=False),
    sa.Column("quantity", sa.BigInteger, nullable=False),
    sa.Column("cents", sa.BigInteger, nullable=False),
)


class NotOnTheMenu(Exception):
    def __init__(self, errors: list[FieldError]) -> None:
        super().__init__(errors)
        self.errors = errors


class NoSuchOrder(Exception):
    pass


class Now(Exception):
    """The order has this status, from which the other cannot be reached."""


def total(lines: list[Line]) -> int:
    return sum(line.quantity * line.cents for line in lines)


def set_up_sqlite(connection: Any, _record: object) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.close()


class Store:
    def __init__(self, engine: AsyncEngine) -> None:
        self.engine = engine

    @classmethod
    async def open(cls, url: str) -> "Store":
        postgres = url.startswith("postgres")
        sizes: dict[str, Any] = {}
        if postgres:
            sizes = {"pool_size": 8, "max_overflow": 0, "pool_timeout": 5}
        elif ":memory:" in url:
            # By default all tasks would share one connection, and its transaction.
            pool = sa.AsyncAdaptedQueuePool
            sizes = {"poolclass": pool, "pool_size": 1, "max_overflow": 0}
        engine = create_async_engine(url, **sizes)
        if not postgres:
            sa.event.listen(engine.sync_engine, "connect", set_up_sqlite)
        async with engine.begin() as connection:
            await connection.run_sync(metadata.create_all)
            if not (await connection.execute(sa.select(dishes).limit(1))).first():
                menu = [("coffee", 320), ("schnitzel", 1790), ("soup", 450)]
                rows = [{"name": name, "cents": cents} for name, cents in menu]
                await connection.execute(sa.insert(dishes), rows)
        return cls(engine)

    async def close(self) -> None:
        await self.engine.dispose()

    async def ping(self) -> None:
        async with self.engine.connect() as connection:
            await connection.execute(sa.text("SELECT 1"))

    async def menu(self) -> list[Dish]:
        query = sa.select(dishes).order_by(dishes.c.name)
        async with self.engine.connect() as connection:
            rows = await connection.execute(query)
        return [Dish(dish=row.name, cents=row.cents) for row in rows]

    async def price(self, menu: list[Dish]) -> None:
        dialect = postgresql if self.engine.dialect.name == "postgresql" else sqlite
        async with self.engine.begin() as connection:
            for dish in menu:
                insert = dialect.insert(dishes).values(name=dish.dish, cents=dish.cents)
                update = {"cents": insert.excluded.cents}
                await connection.execute(
                    insert.on_conflict_do_update(index_elements=["name"], set_=update)
                )

    # ANCHOR: place
    async def place(self, new: NewOrder) -> Order:
        """The order and its lines, or neither."""
        async with self.engine.begin() as connection:
            insert = sa.insert(orders).values(
                table_number=new.table, status="placed", note=new.note
            )
            result = await connection.execute(insert.returning(orders.c.id))
            id = result.scalar_one()
            lines, unknown = [], []
            for position, line in enumerate(new.lines):
                query = sa.select(dishes.c.cents).where(dishes.c.name == line.dish)
                cents = (await connection.execute(query)).scalar()
                if cents is None:
                    field = f"lines[{position}].dish"
                    unknown.append(
                        FieldError(field=field, message="is not on the menu")
                    )
                    continue
                lines.append(Line(dish=line.dish, quantity=line.quantity, cents=cents))
                values = {
                    "order_id": id,
                    "position": position,
                    **lines[-1].model_dump(),
                }
                await connection.execute(sa.insert(order_lines).values(values))
            if unknown:
                raise NotOnTheMenu(unknown)
        return Order(
            id=id,
            table=new.table,
            status="placed",
            version=1,
            note=new.note,
            lines=lines,
            total_cents=total(lines),
        )

    # ANCHOR_END: place

    # ANCHOR: advance
    async def advance(self, id: int, to: Status) -> Order:
        """Changes a status, if it is still the one that may come before."""
        update = (
            sa.update(orders)
            .where(orders.c.id == id, orders.c.status == BEFORE[to])
            .values(status=to, version=orders.c.version + 1)
            .returning(orders.c.version)
        )
        async with self.engine.begin() as connection:
            version = (await connection.execute(update)).scalar()
        order = await self.order(id)
        if order is None:
            raise NoSuchOrder
        if version is None:
            raise Now(order.status)
        # Another change may have come since: this is the report of ours.
        return order.model_copy(update={"status": to, "version": version})

    # ANCHOR_END: advance

    async def order(self, id: int) -> Order | None:
        async with self.engine.connect() as connection:
            query = sa.select(orders).where(orders.c.id == id)
            found = await self.with_lines(connection, query)
        return found[0] if found else None

    async def orders(
        self, status: Status | None, after: int, limit: int
    ) -> list[Order]:
        """Orders with a larger id than `after`, oldest first."""
        query = sa.select(orders).where(orders.c.id > after).order_by(orders.c.id)
        if status is not None:
            query = query.where(orders.c.status == status)
        async with self.engine.connect() as connection:
            return await self.with_lines(connection, query.limit(limit))

    async def with_lines(
        self, connection: AsyncConnection, query: sa.Select[Any]
    ) -> list[Order]:
        rows = (await connection.execute(query)).all()
        ids = [row.id for row in rows]
        of_these = (
            sa.select(order_lines)
            .where(order_lines.c.order_id.in_(ids))
            .order_by(order_lines.c.order_id, order_lines.c.position)
        )
        found = (await connection.execute(of_these)).all() if ids else []
        lines = {
            id: [
                Line(dish=row.dish, quantity=row.quantity, cents=row.cents)
                for row in group
            ]
            for id, group in groupby(found, key=lambda row: row.order_id)
        }
        return [
            Order(
                id=row.id,
                table=row.table_number,
                status=row.status,
                version=row.version,
                note=row.note,
                lines=lines.get(row.id, []),
                total_cents=total(lines.get(row.id, [])),
            )
            for row in rows
        ]
